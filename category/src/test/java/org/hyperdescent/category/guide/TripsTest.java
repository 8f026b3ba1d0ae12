package org.hyperdescent.category.guide;

// snippet: test
import java.util.List;
import org.hyperdescent.category.Category;
import org.hyperdescent.category.laws.CategoryContract;
import org.hyperdescent.category.laws.Sample;

class TripsTest implements CategoryContract<String, Trips.Trip> {

  @Override
  public Category<String, Trips.Trip> category() {
    return new Trips();
  }

  @Override
  public String object(Sample sample) {
    return sample.oneOf(List.of("Oslo", "Rome", "Lima"));
  }

  @Override
  public Trips.Trip arrow(String source, String target, Sample sample) {
    return new Trips.Trip(source, target, sample.below(1000));
  }
}
// end
