package health.consulta.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Default deny, read off the endpoint itself: `@Public` is open, `@PreAuthorize` needs a token
/// (the method check then decides), an endpoint with neither is closed.
class DeclaredAccess implements AuthorizationManager<RequestAuthorizationContext> {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  DeclaredAccess(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var endpoint = endpoint(context.getRequest());
    if (endpoint == null) return new AuthorizationDecision(authenticated(authentication.get()));
    if (declares(endpoint, Public.class)) return new AuthorizationDecision(true);
    return new AuthorizationDecision(
        declares(endpoint, PreAuthorize.class) && authenticated(authentication.get()));
  }

  private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
    for (var mapping : mappings) {
      try {
        var chain = mapping.getHandler(request);
        if (chain != null && chain.getHandler() instanceof HandlerMethod method) return method;
      } catch (Exception e) {
        // no such method, media type or path: the dispatcher says so itself, to who may know
        return null;
      }
    }
    return null;
  }

  private static boolean declares(
      HandlerMethod endpoint, Class<? extends java.lang.annotation.Annotation> annotation) {
    return endpoint.hasMethodAnnotation(annotation)
        || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), annotation);
  }

  private static boolean authenticated(@Nullable Authentication authentication) {
    return authentication != null
        && authentication.isAuthenticated()
        && !(authentication
            instanceof org.springframework.security.authentication.AnonymousAuthenticationToken);
  }
}
