package health.consulta.kit.access;

import health.consulta.kit.security.Caller;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;

/// What was done is on record before who did it hears so; what cannot be noted is not acknowledged.
/// Asked again, it is noted again.
class NoteActs implements MethodInterceptor {
  private final ObjectProvider<AccessRecord> record;

  NoteActs(ObjectProvider<AccessRecord> record) {
    this.record = record;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var answer = call.proceed();
    var act = Objects.requireNonNull(call.getMethod().getAnnotation(Noted.class)).value();
    var subject = named(call).or(() -> id(answer)).orElse(null);
    Caller.current().ifPresent(caller -> record.getObject().note(caller, act, subject));
    return answer;
  }

  private static Optional<UUID> named(MethodInvocation call) {
    var parameters = call.getMethod().getParameters();
    return IntStream.range(0, parameters.length)
        .filter(at -> parameters[at].isAnnotationPresent(PathVariable.class))
        .mapToObj(at -> call.getArguments()[at])
        .filter(UUID.class::isInstance)
        .map(UUID.class::cast)
        .reduce((former, last) -> last);
  }

  private static Optional<UUID> id(@Nullable Object answer) {
    var body = answer instanceof ResponseEntity<?> entity ? entity.getBody() : answer;
    if (body == null || !body.getClass().isRecord()) return Optional.empty();
    return Stream.of(body.getClass().getRecordComponents())
        .filter(part -> part.getName().equals("id") && part.getType() == UUID.class)
        .flatMap(part -> Stream.ofNullable(ReflectionUtils.invokeMethod(part.getAccessor(), body)))
        .map(UUID.class::cast)
        .findFirst();
  }
}
