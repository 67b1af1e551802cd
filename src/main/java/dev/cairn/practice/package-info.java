/**
 * {@code /review practice}: a small change with planted defects and decoys to train the eye on. Somebody picks lines and
 * kinds in a form and reads what was found, what was missed and why. Kinds that were missed come back sooner. All of it is
 * private: it stands in forms alone, nobody else can see it, and nobody is compared with anybody.
 */
@NullMarked
package dev.cairn.practice;

import org.jspecify.annotations.NullMarked;
