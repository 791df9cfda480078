package health.consulta.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// A handler that names a class which a service lacks is not there at all.
class ProblemHandlerTest {
  @Test
  void where_there_is_no_mongodb_a_database_that_is_away_is_no_bug() throws Exception {
    try (var without = new WithoutMongo()) {
      var method = without.handlerOfOutage(ProblemHandler.class.getName());
      assertThat(method).isNotNull();
      assertThat(method.getName()).isEqualTo("onOutage");
      assertThat(without.handlerOfOutage(Naming.class.getName())).isNull();
    }
  }

  static class Naming {
    @ExceptionHandler({TransactionException.class, MongoException.class})
    void onOutage(Exception failure) {}
  }

  private static final class WithoutMongo extends URLClassLoader {
    WithoutMongo() throws IOException {
      super(classPath(), getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("com.mongodb.")) throw new ClassNotFoundException(name);
      return super.findClass(name);
    }

    @Nullable Method handlerOfOutage(String advice) throws ReflectiveOperationException {
      var resolver =
          loadClass("org.springframework.web.method.annotation.ExceptionHandlerMethodResolver")
              .getConstructor(Class.class)
              .newInstance(loadClass(advice));
      var outage =
          loadClass("org.springframework.transaction.CannotCreateTransactionException")
              .getConstructor(String.class)
              .newInstance("no connection");
      return (Method)
          resolver
              .getClass()
              .getMethod("resolveMethodByThrowable", Throwable.class)
              .invoke(resolver, outage);
    }

    private static URL[] classPath() throws MalformedURLException {
      var urls = new ArrayList<URL>();
      for (var entry : System.getProperty("java.class.path").split(File.pathSeparator))
        urls.add(Path.of(entry).toUri().toURL());
      return urls.toArray(URL[]::new);
    }
  }
}
