package health.consulta.billing;

import static java.util.Comparator.comparing;

import health.consulta.contract.Mode;
import java.util.Comparator;

/// What a line of the grid prices. In order, so that whoever locks several never waits in a ring.
record Act(String specialty, String reasonCode, Mode mode) implements Comparable<Act> {
  private static final Comparator<Act> ORDER =
      comparing(Act::specialty).thenComparing(Act::reasonCode).thenComparing(Act::mode);

  @Override
  public int compareTo(Act other) {
    return ORDER.compare(this, other);
  }
}
