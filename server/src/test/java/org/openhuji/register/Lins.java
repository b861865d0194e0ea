package org.openhuji.register;

import java.util.concurrent.atomic.AtomicInteger;
import org.openhuji.register.Parenthood.Nature;
import org.openhuji.register.Parenthood.Role;

/**
 * The Lins of Laolongmen: three generations in one household, written anew for each test. The father's mother is dead, the son
 * moved out with his wife in 2010, and the daughter came by adoption in 2015 from the household of the Zhous.
 */
final class Lins {
    private static final AtomicInteger NUMBER = new AtomicInteger(500_000);

    final HouseholdId old;
    final HouseholdId home;
    final HouseholdId zhous;
    final AddressId oldAddress;
    final String oldNumber;
    final String oldLine;
    final String homeLine;
    final PersonId grandfather;
    final PersonId grandmother;
    final PersonId father;
    final PersonId mother;
    final PersonId brother;
    final PersonId self;
    final PersonId wife;
    final PersonId son;
    final PersonId daughter;
    final PersonId zhou;
    final Chronicle.Written move;
    final Chronicle.Written birthOfDaughter;
    final Chronicle.Written adoption;

    Lins(Chronicle chronicle) {
        int n = NUMBER.getAndIncrement();
        oldNumber = "430281006%06d".formatted(n);
        oldLine = "来龙门街道解放路" + n + "号";
        homeLine = "来龙门街道胜利路" + n + "号";
        Object[] made = new Object[14];
        chronicle.act(ActKind.BATCH_LOADED, "1958", act -> {
            AddressId address = act.address("430281006001", oldLine, "1950-01-01");
            HouseholdId household = act.household(HouseholdKind.FAMILY, oldNumber, address, "1950-01-01");
            PersonId grandfather = act.person("林大山", "1", "1930", "1950-01-01");
            PersonId grandmother = act.person("陈桂英", "2", "1932-05", "1950-01-01");
            PersonId father = act.person("林国强", "1", "1958-03-01", "1958-03-01");
            PersonId mother = act.person("周玉兰", "2", "1960-08-08", "1980-01-01");
            PersonId brother = act.person("林立", "1", "1994-11-05", "1994-11-05");
            PersonId self = act.person("林水生", "1", "1985-04-02", "1985-04-02");
            act.registered(grandfather, household, "51", "1950-01-01,");
            act.registered(grandmother, household, "52", "1950-01-01,2001-01-01");
            act.cancelled(grandmother, CancelReason.DEATH, "2001-01-01,");
            act.registered(father, household, "02", "1958-03-01,");
            act.registered(mother, household, "12", "1980-01-01,");
            act.registered(brother, household, "22", "1994-11-05,");
            act.registered(self, household, "21", "1985-04-02,");
            act.head(household, grandfather, "1950-01-01,1980-01-01");
            act.head(household, father, "1980-01-01,");
            act.parent(father, grandfather, Role.FATHER, Nature.BIRTH, "1958-03-01,");
            act.parent(father, grandmother, Role.MOTHER, Nature.BIRTH, "1958-03-01,");
            act.parent(self, father, Role.FATHER, Nature.BIRTH, "1985-04-02,");
            act.parent(self, mother, Role.MOTHER, Nature.BIRTH, "1985-04-02,");
            act.parent(brother, father, Role.FATHER, Nature.BIRTH, "1994-11-05,");
            act.parent(brother, mother, Role.MOTHER, Nature.BIRTH, "1994-11-05,");
            act.married(father, mother, "1980-01-01,");
            act.status(father, "20", "1980-01-01,");
            act.elsewhere(self, "85", "周大勇");
            made[0] = address;
            made[1] = household;
            made[2] = grandfather;
            made[3] = grandmother;
            made[4] = father;
            made[5] = mother;
            made[6] = brother;
            made[7] = self;
        });
        oldAddress = (AddressId) made[0];
        old = (HouseholdId) made[1];
        grandfather = (PersonId) made[2];
        grandmother = (PersonId) made[3];
        father = (PersonId) made[4];
        mother = (PersonId) made[5];
        brother = (PersonId) made[6];
        self = (PersonId) made[7];
        move = chronicle.act(ActKind.SPLIT, "2010-10-10", act -> {
            AddressId address = act.address("430281006013", homeLine, "2000-01-01");
            HouseholdId household =
                    act.household(HouseholdKind.FAMILY, "430281007%06d".formatted(n), address, "2010-10-10");
            act.end("standing", "person = '" + self + "'", "2010-10-10");
            act.registered(self, household, "02", "2010-10-10,");
            act.head(household, self, "2010-10-10,");
            PersonId wife = act.person("林秀兰", "2", "1987-09-10", "2010-10-10");
            PersonId son = act.person("林小舟", "1", "2012-03-21", "2012-03-21");
            act.registered(wife, household, "12", "2010-10-10,");
            act.registered(son, household, "21", "2012-03-21,");
            act.married(self, wife, "2010-10-10,");
            act.status(self, "20", "2010-10-10,");
            act.parent(son, self, Role.FATHER, Nature.BIRTH, "2012-03-21,");
            act.parent(son, wife, Role.MOTHER, Nature.BIRTH, "2012-03-21,");
            made[8] = household;
            made[9] = wife;
            made[10] = son;
        });
        home = (HouseholdId) made[8];
        wife = (PersonId) made[9];
        son = (PersonId) made[10];
        birthOfDaughter = chronicle.act(ActKind.BIRTH, "2014-02-02", act -> {
            AddressId address = act.address("430281006013", "来龙门街道左权路" + n + "号", "2000-01-01");
            HouseholdId household =
                    act.household(HouseholdKind.FAMILY, "430281008%06d".formatted(n), address, "2000-01-01");
            PersonId zhou = act.person("周文竹", "2", "1990-01-01", "2000-01-01");
            PersonId child = act.person("周小雨", "2", "2014-02-02", "2014-02-02");
            act.registered(zhou, household, "02", "2000-01-01,");
            act.head(household, zhou, "2000-01-01,");
            act.registered(child, household, "30", "2014-02-02,");
            act.parent(child, zhou, Role.MOTHER, Nature.BIRTH, "2014-02-02,");
            made[11] = household;
            made[12] = zhou;
            made[13] = child;
        });
        zhous = (HouseholdId) made[11];
        zhou = (PersonId) made[12];
        daughter = (PersonId) made[13];
        adoption = chronicle.act(ActKind.ADOPTION, "2015-05-05", act -> {
            String child = "child = '" + daughter + "'";
            act.end("parenthood", child, "2015-05-05");
            act.end("standing", "person = '" + daughter + "'", "2015-05-05");
            act.end("identity", "person = '" + daughter + "'", "2015-05-05");
            act.named(daughter, "林小雨", "2", "2014-02-02", "2015-05-05,");
            act.registered(daughter, home, "37", "2015-05-05,");
            act.parent(daughter, self, Role.FATHER, Nature.ADOPTIVE, "2015-05-05,");
            act.parent(daughter, wife, Role.MOTHER, Nature.ADOPTIVE, "2015-05-05,");
            act.about(zhou);
            act.concerns(zhous);
        });
    }
}
