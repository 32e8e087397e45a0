using System.Security.Cryptography;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>A secret that only QEMU with the guest's master key can read.</summary>
/// <param name="Data">The encrypted value in base64.</param>
/// <param name="Iv">The initialization vector in base64.</param>
public readonly record struct EncryptedSecret(string Data, string Iv)
{
    /// <summary>Encrypts with AES-256 in CBC mode.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="key">The master key: 32 bytes.</param>
    /// <param name="iv">16 random bytes.</param>
    public static EncryptedSecret Of(ReadOnlySpan<byte> value, byte[] key, byte[] iv)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return new(Convert.ToBase64String(aes.EncryptCbc(value, iv)), Convert.ToBase64String(iv));
    }
}
