using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Generators of random numbers.</summary>
internal static class RandomGeneratorProperties
{
    private const uint DefaultPeriod = 1000;

    /// <summary>Where the numbers come from.</summary>
    public static JsonObject Backend(RandomGenerator rng)
    {
        var (alias, id) = (rng.Info.Alias?.Name, "obj" + rng.Info.Alias?.Name);
        return rng.Backend.Model switch
        {
            RandomBackendModel.Random => new JsonObject().Add("qom-type", "rng-random").Add("id", id).Add("filename", rng.Backend.Device ?? ""),
            RandomBackendModel.Egd => new JsonObject().Add("qom-type", "rng-egd").Add("id", id).Add("chardev", "char" + alias),
            _ => new JsonObject().Add("qom-type", "rng-builtin").Add("id", id),
        };
    }

    /// <summary>The device.</summary>
    public static JsonObject Frontend(QemuGuest guest, RandomGenerator rng)
    {
        var properties = VirtioProperties.Of("virtio-rng", rng.Info, VirtioModelNames.Text(rng.Model), rng.Driver?.Options)
            .Add("rng", "obj" + rng.Info.Alias?.Name).Add("id", rng.Info.Alias?.Name ?? "");
        if (rng.Rate is { Bytes: > 0 } rate)
            properties.Add("max-bytes", rate.Bytes).Add("period", rate.Period != 0 ? rate.Period : DefaultPeriod);
        return properties.AddAddress(guest.Domain, rng.Info);
    }
}
