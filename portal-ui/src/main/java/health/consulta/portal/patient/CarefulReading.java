package health.consulta.portal.patient;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.jdk.UUIDDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What a browser sends in another type than an endpoint's is the caller's mistake, an id that is
/// none too, and is not repeated: Hilla logs why a value was not read.
@Component
final class CarefulReading implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return name.equals("hillaEndpointObjectMapper") ? careful((JsonMapper) bean) : bean;
  }

  private static JsonMapper careful(JsonMapper mapper) {
    var ids = new SimpleModule("ids").addDeserializer(UUID.class, new UUIDDeserializer());
    return mapper
        .rebuild()
        .addModule(ids)
        .withCoercionConfig(
            UUID.class, each -> each.setCoercion(CoercionInputShape.EmptyString, Fail))
        .addHandler(new Unrepeated())
        .build();
  }

  private static final class Unrepeated extends DeserializationProblemHandler {
    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String why) {
      throw mismatch(context, type);
    }

    @Override
    public Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> type, Number value, String why) {
      throw mismatch(context, type);
    }

    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String why) {
      throw mismatch(context, type.getRawClass());
    }

    private static MismatchedInputException mismatch(
        DeserializationContext context, Class<?> type) {
      return MismatchedInputException.from(
          context.getParser(), type, "not a " + type.getSimpleName());
    }
  }
}
