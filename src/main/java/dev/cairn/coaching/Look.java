package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import java.util.List;

/** Looks for something in a part of a comment and says where it is; nowhere, where it is not. */
interface Look {
    List<Span> in(Part part);
}
