package health.consulta.portal.patient;

import com.vaadin.hilla.EndpointInvocationException.EndpointBadRequestException;
import com.vaadin.hilla.EndpointInvocationException.EndpointHttpException;
import com.vaadin.hilla.EndpointInvoker;
import com.vaadin.hilla.EndpointRegistry;
import com.vaadin.hilla.ExplicitNullableTypeChecker;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Parameter;
import java.security.Principal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Who leaves out what an endpoint cannot do without made a mistake: Hilla looks for nulls in
/// answers only.
@Component
@Primary
class WholeQuestions extends EndpointInvoker {
  WholeQuestions(
      ApplicationContext context,
      @Qualifier("hillaEndpointObjectMapper") ObjectMapper json,
      ExplicitNullableTypeChecker checker,
      ServletContext servlets,
      EndpointRegistry endpoints) {
    super(context, json, checker, servlets, endpoints);
  }

  @Override
  public Object invoke(
      String endpoint,
      String method,
      @Nullable ObjectNode body,
      Principal caller,
      Function<String, Boolean> roles)
      throws EndpointHttpException {
    if (body != null && needed(endpoint, method).anyMatch(name -> body.path(name).isNull()))
      throw new EndpointBadRequestException("an argument of %s is null".formatted(method));
    return super.invoke(endpoint, method, body, caller, roles);
  }

  private Stream<String> needed(String endpoint, String method) throws EndpointHttpException {
    return getVaadinEndpointData(endpoint).getMethod(method).stream()
        .flatMap(found -> Stream.of(found.getParameters()))
        .filter(each -> each.getAnnotatedType().isAnnotationPresent(NonNull.class))
        .map(Parameter::getName);
  }
}
