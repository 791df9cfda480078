package health.consulta.portal.patient;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.jdk.UUIDDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
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
    var known = mapper.deserializationConfig().getAnnotationIntrospector();
    return mapper
        .rebuild()
        .addModule(ids)
        .withCoercionConfig(
            UUID.class, each -> each.setCoercion(CoercionInputShape.EmptyString, Fail))
        .annotationIntrospector(AnnotationIntrospector.pair(new Needed(), known))
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .addHandler(new Unrepeated())
        .build();
  }

  /// What a question cannot do without is there.
  private static final class Needed extends NopAnnotationIntrospector {
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return isNeeded(member) ? true : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
      return isNeeded(member)
          ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
          : JsonSetter.Value.empty();
    }

    private static boolean isNeeded(Annotated member) {
      return member instanceof AnnotatedParameter parameter
          && parameter.getOwner().getAnnotated() instanceof Executable creator
          && creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
              NonNull.class);
    }
  }

  private static final class Unrepeated extends DeserializationProblemHandler {
    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String why) {
      throw new Mismatch(context, type);
    }

    @Override
    public Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> type, Number value, String why) {
      throw new Mismatch(context, type);
    }

    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String why) {
      throw new Mismatch(context, type.getRawClass());
    }
  }

  private static final class Mismatch extends MismatchedInputException {
    Mismatch(DeserializationContext context, Class<?> type) {
      super(context.getParser(), "not a " + type.getSimpleName(), type);
    }

    /// A cause would repeat the value.
    @Override
    public Throwable initCause(Throwable cause) {
      return this;
    }
  }
}
