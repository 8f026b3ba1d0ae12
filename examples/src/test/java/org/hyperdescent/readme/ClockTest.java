package org.hyperdescent.readme;

// snippet: laws
import org.hyperdescent.category.Category;
import org.hyperdescent.category.laws.CategoryContract;
import org.hyperdescent.category.laws.Sample;

/// The clock: one object, an arrow for each number of hours.
class ClockTest implements CategoryContract<String, Integer> {

  @Override
  public Category<String, Integer> category() {
    return new Clock();
  }

  @Override
  public String object(Sample sample) {
    return "the day";
  }

  @Override
  public Integer arrow(String source, String target, Sample sample) {
    return sample.below(12);
  }

  record Clock() implements Category<String, Integer> {
    @Override
    public String source(Integer hours) {
      return "the day";
    }

    @Override
    public String target(Integer hours) {
      return "the day";
    }

    @Override
    public Integer identity(String day) {
      return 0;
    }

    @Override
    public Integer compose(Integer first, Integer second) {
      return (first + second) % 12;
    }
  }
}
// end
