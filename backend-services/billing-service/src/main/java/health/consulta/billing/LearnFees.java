package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps what prices depend on and others own. Runs in the caller's transaction.
@Component
public class LearnFees {
  private final FeePractitioners practitioners;
  private final FeeReasons reasons;

  LearnFees(FeePractitioners practitioners, FeeReasons reasons) {
    this.practitioners = practitioners;
    this.reasons = reasons;
  }

  public void practitioner(UUID id, String specialty, Sector sector) {
    practitioners.save(new FeePractitioner(id, specialty, sector));
  }

  public void reason(
      UUID id, UUID practitionerId, String code, String name, Mode mode, boolean active) {
    reasons.save(new FeeReason(id, practitionerId, code, name, mode, active));
  }
}
