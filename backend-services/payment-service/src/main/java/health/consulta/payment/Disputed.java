package health.consulta.payment;

import health.consulta.payment.ProviderState.Dispute;
import health.consulta.payment.ProviderState.Dispute.Standing;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

/// What a patient's bank took back, or asks about.
@Embeddable
class Disputed {
  private long amountMinor;

  @Enumerated(EnumType.STRING)
  private @Nullable Standing standing;

  private boolean wasTaken;
  private boolean wasGivenBack;
  @Transient private boolean takenNow;
  @Transient private boolean givenBackNow;

  Disputed() {}

  /// @return whether anything is new; a decision is never taken back
  boolean became(Dispute dispute) {
    takenNow = !wasTaken && dispute.minor() > 0;
    givenBackNow = !wasGivenBack && (wasTaken || takenNow) && dispute.standing() == Standing.WON;
    var decided = standing != null && standing != Standing.OPEN;
    var news = takenNow || givenBackNow || !decided && standing != dispute.standing();
    if (takenNow) amountMinor = dispute.minor();
    wasTaken |= takenNow;
    wasGivenBack |= givenBackNow;
    if (!decided) standing = dispute.standing();
    return news;
  }

  boolean isTakenNow() {
    return takenNow;
  }

  boolean isGivenBackNow() {
    return givenBackNow;
  }

  /// In minor units, and not given back.
  long taken() {
    return wasTaken && !wasGivenBack ? amountMinor : 0;
  }
}
