using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Secrets as objects of QEMU.</summary>
internal static class SecretLaunch
{
    /// <summary>Adds the object of a secret.</summary>
    /// <returns>its alias</returns>
    public static string Add(LaunchBuilder builder, string alias, Uuid secret)
    {
        builder.Object(Object(alias, builder.Resources.Encrypt(secret)));
        return alias;
    }

    /// <summary>The object of a secret.</summary>
    public static JsonObject Object(string alias, EncryptedSecret secret)
        => new JsonObject().Add("qom-type", "secret").Add("id", alias).Add("data", secret.Data).Add("keyid", MasterKeyStep.Alias).Add("iv", secret.Iv).Add("format", "base64");
}
