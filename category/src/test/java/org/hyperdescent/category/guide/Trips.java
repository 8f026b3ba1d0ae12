package org.hyperdescent.category.guide;

// snippet: category
import org.hyperdescent.category.Category;

/// Objects are places, arrows are trips between them.
record Trips() implements Category<String, Trips.Trip> {

  record Trip(String from, String to, int minutes) {}

  @Override
  public String source(Trip trip) {
    return trip.from();
  }

  @Override
  public String target(Trip trip) {
    return trip.to();
  }

  @Override
  public Trip identity(String place) {
    return new Trip(place, place, 0);
  }

  @Override
  public Trip compose(Trip first, Trip second) {
    requireComposable(first, second);
    return new Trip(first.from(), second.to(), first.minutes() + second.minutes());
  }
}
// end
