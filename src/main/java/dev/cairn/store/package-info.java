/** The database and the work that is due: one data source, migrations at start, transactions, durable tasks. */
@NullMarked
package dev.cairn.store;

import org.jspecify.annotations.NullMarked;
