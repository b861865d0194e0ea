package org.openhuji.policy.form;

import org.openhuji.policy.vocabulary.Text;

/**
 * The paper a pack carries.
 *
 * @param number its number ({@code 醴政发〔2017〕6号}), or its name where none is printed
 */
public record Document(String number, Text title, Text issuer) {}
