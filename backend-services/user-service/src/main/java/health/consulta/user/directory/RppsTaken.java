package health.consulta.user.directory;

import health.consulta.kit.Refusal;

class RppsTaken extends Refusal {
  RppsTaken() {
    super(Kind.CONFLICT, "RPPS_TAKEN", "A practitioner with this RPPS number is listed already.");
  }
}
