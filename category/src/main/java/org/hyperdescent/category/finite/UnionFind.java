package org.hyperdescent.category.finite;

import java.util.Arrays;
import org.hyperdescent.category.FiniteFunction;

/// A partition of `{0..n-1}` under construction: union by size with path halving, so that n
/// operations take O(n α(n)) steps. Used by one method, never shared.
final class UnionFind {

  private final int[] parent;
  private final int[] size;

  UnionFind(int elements) {
    parent = new int[elements];
    size = new int[elements];
    Arrays.setAll(parent, i -> i);
    Arrays.fill(size, 1);
  }

  void union(int left, int right) {
    int a = find(left);
    int b = find(right);
    if (a == b) {
      return;
    }
    int large = size[a] < size[b] ? b : a;
    int small = large == a ? b : a;
    parent[small] = large;
    size[large] += size[small];
  }

  private int find(int element) {
    int i = element;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  /// The classes, numbered in the order of their smallest elements, whatever the order of the
  /// unions was.
  FiniteFunction quotient() {
    int[] number = new int[parent.length];
    Arrays.fill(number, -1);
    int[] values = new int[parent.length];
    int classes = 0;
    for (int i = 0; i < parent.length; i++) {
      int root = find(i);
      if (number[root] < 0) {
        number[root] = classes++;
      }
      values[i] = number[root];
    }
    return FiniteFunction.of(classes, values);
  }
}
