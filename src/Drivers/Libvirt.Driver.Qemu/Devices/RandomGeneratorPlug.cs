using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Generators of random numbers.</summary>
internal sealed class RandomGeneratorPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var rng = (RandomGenerator)device;
        if (rng.Backend is { Model: RandomBackendModel.Egd, Character: { } character })
            CharacterBackends.Add(session, Alias(rng), character);
        session.Object(RandomGeneratorProperties.Backend(rng));
        session.Device(RandomGeneratorProperties.Frontend(session.Machine, rng), rng.Info);
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var rng = (RandomGenerator)device;
        session.Try("object-del", new JsonObject().Add("id", "obj" + Alias(rng)));
        if (rng.Backend.Model == RandomBackendModel.Egd)
            CharacterBackends.Remove(session, Alias(rng));
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted)
        => PlugErrors.Missing($"model '{RandomBackendModelNames.Text(((RandomGenerator)wanted).Backend.Model)}' RNG device not present in domain configuration");

    private static string Alias(RandomGenerator rng) => AddressProperties.Alias(rng.Info);
}
