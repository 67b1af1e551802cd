package dev.cairn.checklist;

class InMemoryDrawingAllowanceTest extends DrawingAllowanceContract {
    private final DrawingAllowance allowance = new InMemoryDrawingAllowance();

    @Override
    DrawingAllowance allowance() {
        return allowance;
    }
}
