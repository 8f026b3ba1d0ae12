package org.hyperdescent.category.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// Reading directions for the wires of a diagram, which by itself has none.
///
/// The boxes and junctions of a diagram are a bipartite graph. In each connected component the
/// busiest junction gets level 0; what falls apart when it is taken away is shared out to its left
/// (negative levels) and right (positive levels), larger parts first, so that neither side
/// outweighs the other; a node's distance from the middle is its level. Adjacent nodes then differ
/// by exactly one level, so every wire joins neighboring layers.
final class Levels {

  private static final int UNSEEN = Integer.MIN_VALUE;

  private final MutableIntList[] neighbors;
  private final int[] level;

  /// Levels of a graph.
  ///
  /// @param neighbors the neighbors of each node, repeated for parallel wires
  /// @param middles the nodes that may stand in the middle, best first; every component contains
  ///   one
  Levels(MutableIntList[] neighbors, Iterable<Integer> middles) {
    this.neighbors = neighbors;
    this.level = new int[neighbors.length];
    Arrays.fill(level, UNSEEN);
    for (int middle : middles) {
      if (level[middle] == UNSEEN) {
        measure(middle);
        turnLeft(parts(middle));
      }
    }
  }

  /// The level of a node.
  int of(int node) {
    return level[node];
  }

  /// Breadth first: the distance of every node of the component from the middle.
  private void measure(int middle) {
    Queue<Integer> queue = new ArrayDeque<>();
    level[middle] = 0;
    queue.add(middle);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      neighbors[node].forEach(
          next -> {
            if (level[next] == UNSEEN) {
              level[next] = level[node] + 1;
              queue.add(next);
            }
          });
    }
  }

  /// What the component falls into without its middle, in the order of the middle's wires.
  private List<MutableIntList> parts(int middle) {
    List<MutableIntList> parts = new ArrayList<>();
    boolean[] seen = new boolean[level.length];
    seen[middle] = true;
    neighbors[middle].forEach(
        start -> {
          if (!seen[start]) {
            MutableIntList part = IntLists.mutable.of(start);
            seen[start] = true;
            for (int done = 0; done < part.size(); done++) {
              neighbors[part.get(done)].forEach(
                  next -> {
                    if (!seen[next]) {
                      seen[next] = true;
                      part.add(next);
                    }
                  });
            }
            parts.add(part);
          }
        });
    return parts;
  }

  private void turnLeft(List<MutableIntList> parts) {
    if (parts.size() < 2) {
      return;
    }
    parts.sort(Comparator.comparingInt(MutableIntList::size).reversed());
    int total = parts.stream().mapToInt(MutableIntList::size).sum();
    int left = 0;
    for (MutableIntList part : parts) {
      if (2 * (left + part.size()) <= total) {
        left += part.size();
        part.forEach(node -> level[node] = -level[node]);
      }
    }
  }
}
