namespace Entente.Web.Accounts;

/// <summary>What came of something that an account was asked to do.</summary>
public enum AccountAnswer
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Name or password is not right, or too many were wrong; which of them is not said.</summary>
    NotRight,

    /// <summary>The code or link that makes an account is not good.</summary>
    NoCode,

    /// <summary>The name is none: 3 to 64 letters, digits and <c>-._@+</c>.</summary>
    NoName,

    /// <summary>Another account has the name.</summary>
    NameTaken,

    /// <summary>The password is shorter than 12 characters.</summary>
    TooShort,

    /// <summary>The password is longer than 128 characters.</summary>
    TooLong,

    /// <summary>The password is among those that are guessed first.</summary>
    TooCommon,

    /// <summary>Passwords let nobody in on this server: passkeys do.</summary>
    PasskeyNeeded,

    /// <summary>Something else was written at the same moment; once more may do.</summary>
    Again,
}
