package health.consulta.kit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// `?page=&size=` of a list, as a controller argument with `@Valid`.
public record PageRequest(
    @Nullable @Min(0) Integer page, @Nullable @Min(1) @Max(100) Integer size) {
  public int number() {
    return page == null ? 0 : page;
  }

  public int length() {
    return size == null ? 20 : size;
  }
}
