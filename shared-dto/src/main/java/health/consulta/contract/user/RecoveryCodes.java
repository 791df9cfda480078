package health.consulta.contract.user;

import java.util.List;

/// Each signs in once in place of a code; they are shown this once.
public record RecoveryCodes(List<String> codes) {}
