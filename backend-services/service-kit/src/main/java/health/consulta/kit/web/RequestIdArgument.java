package health.consulta.kit.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class RequestIdArgument implements HandlerMethodArgumentResolver {
  static { // no parameter of the API
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestId.class);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == RequestId.class;
  }

  @Override
  public RequestId resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var id = (UUID) request.getAttribute(Idempotency.REQUEST_ID, RequestAttributes.SCOPE_REQUEST);
    return new RequestId(id == null ? UUID.randomUUID() : id);
  }
}
