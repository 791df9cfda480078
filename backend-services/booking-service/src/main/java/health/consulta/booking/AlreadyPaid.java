package health.consulta.booking;

import health.consulta.kit.Refusal;

/// Money that one practitioner took is not another's: their visit is called off, given back and
/// booked anew.
public final class AlreadyPaid extends Refusal {
  AlreadyPaid() {
    super(Kind.CONFLICT, "ALREADY_PAID", "The visit is paid to its practitioner and stays there.");
  }
}
