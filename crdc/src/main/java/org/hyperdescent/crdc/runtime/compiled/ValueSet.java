package org.hyperdescent.crdc.runtime.compiled;

import java.util.BitSet;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A set of values of a program, which are numbered from 0.
final class ValueSet {

  private final BitSet members = new BitSet();

  /// Adds a value.
  ///
  /// @return whether it was not in the set before
  boolean add(int value) {
    boolean added = !members.get(value);
    members.set(value);
    return added;
  }

  void addAll(IntList values) {
    for (int k = 0; k < values.size(); k++) {
      members.set(values.get(k));
    }
  }

  void addAll(ValueSet other) {
    members.or(other.members);
  }

  boolean contains(int value) {
    return members.get(value);
  }

  boolean containsAny(IntList values) {
    for (int k = 0; k < values.size(); k++) {
      if (members.get(values.get(k))) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return members.cardinality();
  }

  /// Puts a value into a short list, the smallest one first and each once. It does not sort: the
  /// first program that is compiled would wait for the classes of that.
  static void insert(MutableIntList ascending, int value) {
    int place = ascending.size();
    while (place > 0 && ascending.get(place - 1) > value) {
      place--;
    }
    if (place == 0 || ascending.get(place - 1) != value) {
      ascending.addAtIndex(place, value);
    }
  }

  /// The values, the smallest one first.
  ImmutableIntList sorted() {
    int[] values = new int[size()];
    int value = -1;
    for (int k = 0; k < values.length; k++) {
      value = members.nextSetBit(value + 1);
      values[k] = value;
    }
    return IntLists.immutable.of(values);
  }
}
