package health.consulta.kit.remote;

import health.consulta.kit.Refusal;
import java.util.List;

/// A neighbour's refusal, passed on as it was said; the edge that called turns it into the core's
/// own where the core acts on it.
public final class RemoteRefusal extends Refusal {
  private final List<Part> parts;

  RemoteRefusal(Kind kind, String code, String detail, List<Part> parts) {
    super(kind, code, detail);
    this.parts = List.copyOf(parts);
  }

  @Override
  public List<Part> parts() {
    return parts;
  }
}
