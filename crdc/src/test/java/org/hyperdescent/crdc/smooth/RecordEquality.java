package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a record that says by hand when it is equal must still say: that it is equal to those of
/// its class with equal components, to all of them and to no others.
public final class RecordEquality {

  private RecordEquality() {}

  /// Makes the records twice and compares all with all.
  public static void check(Supplier<List<? extends Record>> records) throws Exception {
    List<Record> all = new ArrayList<>(records.get());
    all.addAll(records.get());
    for (Record left : all) {
      for (Record right : all) {
        boolean same = components(left).equals(components(right));
        assertThat(left.equals(right)).as("%s equals %s", left, right).isEqualTo(same);
        if (same) {
          assertThat(left.hashCode()).as("hash of %s", left).isEqualTo(right.hashCode());
        }
      }
    }
  }

  /// The class and the components.
  private static List<Object> components(Record record)
      throws IllegalAccessException, InvocationTargetException {
    List<Object> components = new ArrayList<>(List.of(record.getClass()));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      components.add(accessor.invoke(record));
    }
    return components;
  }
}
