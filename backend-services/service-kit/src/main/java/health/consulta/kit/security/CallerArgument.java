package health.consulta.kit.security;

import health.consulta.contract.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class CallerArgument implements HandlerMethodArgumentResolver {
  static { // no parameter of the API
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public @Nullable Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Jwt jwt)
      return caller(jwt);
    if (parameter.hasParameterAnnotation(Nullable.class) || parameter.isOptional()) return null;
    throw new AuthenticationCredentialsNotFoundException("no token");
  }

  private static Caller caller(Jwt jwt) {
    return new Caller(
        UUID.fromString(jwt.getSubject()),
        strings(jwt, Claims.ROLES).stream()
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        strings(jwt, Claims.PRACTITIONERS).stream()
            .map(UUID::fromString)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<String> strings(Jwt jwt, String claim) {
    var values = jwt.getClaimAsStringList(claim);
    return values == null ? List.of() : values;
  }
}
