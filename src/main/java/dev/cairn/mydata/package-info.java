/**
 * {@code /cairn my data}: a person sees how much Cairn keeps about them, has all of it written out, and can have it
 * forgotten: at once, all or nothing, with what goes and what stays said before. What features keep they tell and forget
 * themselves ({@link dev.cairn.conversation.PersonalRows}); here it is put together. All of it stands in forms alone, but for
 * a file that somebody asks for.
 */
@NullMarked
package dev.cairn.mydata;

import org.jspecify.annotations.NullMarked;
