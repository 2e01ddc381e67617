package org.crosswalk.mapping;

/** How a raw value becomes a typed one. */
@FunctionalInterface
interface Reading {
    /**
     * The typed value; null when there is none.
     *
     * @throws Unreadable when there is a value, but not of this type
     */
    Object read(Object raw) throws Unreadable;
}
