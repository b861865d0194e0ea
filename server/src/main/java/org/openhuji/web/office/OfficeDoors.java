package org.openhuji.web.office;

import org.openhuji.access.Permission;
import org.openhuji.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may knock at the register's pages; which person or household may be opened is asked inside, by place and purpose. */
@Configuration(proxyBeanMethods = false)
class OfficeDoors {
    @Bean
    Door searchDoor() {
        return Door.needs("/office/search", Permission.SEARCH_PERSON);
    }

    @Bean
    Door personsDoor() {
        return Door.needs("/office/persons/**", Permission.READ_PERSON);
    }

    @Bean
    Door protectionDoor() {
        return Door.needs("/office/persons/{id}/protection", Permission.READ_SENSITIVE);
    }

    @Bean
    Door numberBlocksDoor() {
        return Door.needs("/office/number-blocks", Permission.RECORD_ACT);
    }

    @Bean
    Door correctionDoor() {
        return Door.needs("/office/persons/{id}/correction", Permission.RECORD_ACT);
    }

    @Bean
    Door personPrintDoor() {
        return Door.needs("/office/persons/{id}/print", Permission.PRINT);
    }

    @Bean
    Door personPaperDoor() {
        return Door.needs("/office/persons/{id}/papers/{code}/withdraw", Permission.PRINT);
    }

    @Bean
    Door householdPaperDoor() {
        return Door.needs("/office/households/{id}/papers/{code}/withdraw", Permission.PRINT);
    }

    @Bean
    Door householdsDoor() {
        return Door.needs("/office/households/**", Permission.READ_PERSON);
    }

    @Bean
    Door headDoor() {
        return Door.needs("/office/households/{id}/head", Permission.RECORD_ACT);
    }

    @Bean
    Door householdPrintDoor() {
        return Door.needs("/office/households/{id}/print", Permission.PRINT);
    }

    @Bean
    Door addressesDoor() {
        return Door.needs("/office/addresses/**", Permission.READ_PERSON);
    }

    @Bean
    Door proposalsDoor() {
        return Door.needs("/office/proposals/**", Permission.RECORD_ACT, Permission.APPROVE_CORRECTION);
    }

    @Bean
    Door confirmDoor() {
        return Door.needs("/office/proposals/{id}/confirm", Permission.APPROVE_CORRECTION);
    }

    @Bean
    Door declineDoor() {
        return Door.needs("/office/proposals/{id}/decline", Permission.APPROVE_CORRECTION);
    }

    @Bean
    Door duplicatesDoor() {
        return Door.needs("/office/duplicates/**", Permission.REVIEW_DUPLICATES);
    }

    @Bean
    Door quarantineDoor() {
        return Door.needs("/office/quarantine/**", Permission.REVIEW_DUPLICATES);
    }

    @Bean
    Door lettersDoor() {
        return Door.needs("/office/letters/**", Permission.HANDLE_CASE, Permission.DECIDE_CASE);
    }

    @Bean
    Door casesDoor() {
        return Door.needs("/office/cases/**", Permission.HANDLE_CASE, Permission.DECIDE_CASE);
    }

    @Bean
    Door windowDoor() {
        return Door.needs("/office/window/**", Permission.HANDLE_CASE);
    }

    @Bean
    Door casePapersDoor() {
        return Door.needs("/office/cases/{id}/papers/{kind}", Permission.PRINT);
    }

    @Bean
    Door caseBookletDoor() {
        return Door.needs("/office/cases/{id}/booklet/{kind}", Permission.PRINT);
    }

    @Bean
    Door caseFileDoor() {
        return Door.needs("/office/cases/{id}/file/{sheet}", Permission.PRINT);
    }

    @Bean
    Door runsDoor() {
        return Door.needs("/office/print/**", Permission.PRINT);
    }

    @Bean
    Door blanksDoor() {
        return Door.needs("/office/blanks/**", Permission.PRINT);
    }

    @Bean
    Door dayDoor() {
        return Door.needs("/office/day/**", Permission.PRINT);
    }

    @Bean
    Door batchesDoor() {
        return Door.needs("/office/batches/**", Permission.HANDLE_CASE, Permission.DECIDE_CASE);
    }

    @Bean
    Door reviewsDoor() {
        return Door.needs("/office/reviews/**", Permission.DECIDE_CASE);
    }

    @Bean
    Door communityDoor() {
        return Door.needs("/office/community/**", Permission.FILE_ARRIVALS);
    }
}
