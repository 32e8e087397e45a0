using System.Security.Cryptography;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Secrets;

/// <summary>A secret as QEMU gets it: encrypted with the guest's master key, so that neither the list of processes nor a log tells it.</summary>
internal static class SecretObject
{
    private const int VectorLength = 16;

    /// <summary>The object.</summary>
    /// <param name="alias">Its name.</param>
    /// <param name="value">The secret itself.</param>
    /// <param name="resources">Key and random numbers.</param>
    public static JsonObject Of(string alias, ReadOnlySpan<byte> value, ILaunchResources resources)
    {
        var vector = new byte[VectorLength];
        resources.FillRandom(vector);
        using var cipher = Aes.Create();
        cipher.Key = resources.MasterKey.ToArray();
        var data = cipher.EncryptCbc(value, vector, PaddingMode.PKCS7);
        return new JsonObject().Add("qom-type", "secret").Add("id", alias).Add("data", Convert.ToBase64String(data)).Add("keyid", MasterKeyStep.Alias)
            .Add("iv", Convert.ToBase64String(vector)).Add("format", "base64");
    }
}
