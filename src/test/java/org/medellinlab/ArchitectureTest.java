package org.medellinlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the compiler cannot check of the way the product is built.
@AnalyzeClasses(packages = "org.medellinlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @ArchTest
    static final ArchRule vaadin_is_only_in_screens = noClasses()
            .that()
            .resideOutsideOfPackages("org.medellinlab", "..ui", "org.medellinlab.shell", "org.medellinlab.identity")
            .and()
            .doNotHaveSimpleName("Messages")
            .should()
            .dependOnClassesThat(resideInAPackage("com.vaadin.."));

    @ArchTest
    static final ArchRule views_are_reached_by_address_and_by_no_class =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entities_and_repositories_stay_in_their_feature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule entities_behave_and_are_not_set = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule fields_are_private = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "now() without a clock",
                    call -> call.getName().equals("now")
                            && CLOCKS.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .map(JavaClass::getName)
                                    .noneMatch(Clock.class.getName()::equals)));

    /// A stream keeps its connection until it is closed; outside a transaction nobody gives it back.
    @ArchTest
    static final ArchRule rows_are_read_as_a_list =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule each_service_method_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule public_pages_know_no_screens = noClasses()
            .that()
            .resideInAPackage("org.medellinlab.web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..ui", "org.medellinlab.shell"));

    /// A slip of the finger must not cost what was typed.
    @ArchTest
    static final ArchRule what_is_typed_into_stays_open = classes()
            .that(describe(
                    "are dialogs with something to type into",
                    one -> one.isAssignableTo(Dialog.class)
                            && one.getConstructorCallsFromSelf().stream()
                                    .map(call -> call.getTargetOwner())
                                    .anyMatch(made -> made.isAssignableTo(TextFieldBase.class)
                                            || made.isAssignableTo(TimePicker.class))))
            .should()
            .callMethodWhere(
                    describe("setCloseOnOutsideClick", call -> call.getName().equals("setCloseOnOutsideClick")));

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var framework = List.of("start", "stop", "isRunning", "getPhase", "run", "postProcessEnvironment");
                if (!method.isAnnotatedWith(PreAuthorize.class)
                        && !method.getOwner().isAnnotatedWith(PreAuthorize.class)
                        && !framework.contains(method.getName())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say"));
                }
            }
        };
    }
}
