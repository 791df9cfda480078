package health.consulta.kit.access;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfMany;
import health.consulta.contract.OfPatients;
import health.consulta.kit.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Every answer that tells something of patients passes here on its way out: no endpoint can forget
/// to note it. What cannot be noted is not told.
@RestControllerAdvice
class NoteAnswers implements ResponseBodyAdvice<Object> {
  private final AccessRecord accesses;

  NoteAnswers(AccessRecord accesses) {
    this.accesses = accesses;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    var told = told(body);
    if (!told.isEmpty())
      Caller.current()
          .ifPresent(
              caller -> told.forEach((kind, patients) -> accesses.note(caller, kind, patients)));
    return body;
  }

  private static Map<AccessKind, List<UUID>> told(@Nullable Object body) {
    return each(body)
        .filter(OfPatients.class::isInstance)
        .map(OfPatients.class::cast)
        .collect(
            Collectors.groupingBy(
                OfPatients::accessKind,
                Collectors.flatMapping(one -> one.patients().stream(), Collectors.toList())));
  }

  private static java.util.stream.Stream<?> each(@Nullable Object body) {
    if (body == null) return java.util.stream.Stream.empty();
    return body instanceof OfMany<?> many
        ? many.items().stream()
        : java.util.stream.Stream.of(body);
  }
}
