package health.consulta.contract.consultation;

import health.consulta.contract.consultation.Explanation.Code;
import java.util.List;
import java.util.UUID;

/// On record when the practice booked against its own rules.
///
/// @param by the account that did
/// @param against the rules that stood against the time
public record RuleOverride(UUID by, String reason, List<Code> against) {}
