package dev.cairn.postmortem;

/** A postmortem nobody has written an action item down for. */
record NoActions() implements OpenActions {
    @Override
    public int written(Postmortem postmortem) {
        return 0;
    }

    @Override
    public String counted(Postmortem postmortem) {
        return "";
    }
}
