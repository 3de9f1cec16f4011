namespace Entente.Rooms.Private;

/// <summary>How private records are encrypted. Each record names its own, so that one can be replaced by another while old records still open.</summary>
/// <remarks>The numbers stand in records and never change.</remarks>
public enum SealingMethod
{
    /// <summary>AES-256 in Galois/Counter Mode.</summary>
    Aes256Gcm = 1,

    /// <summary>ChaCha20 with Poly1305.</summary>
    ChaCha20Poly1305 = 2,
}
