using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>A command line that is being built. Each step (folder Steps) adds its arguments; <see cref="LaunchSteps"/> is their order.</summary>
internal sealed class LaunchBuilder(LaunchPlan plan)
{
    /// <summary>What is built.</summary>
    public LaunchCommand Command { get; } = new(plan.Domain.Devices.Emulator ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "the guest has no emulator"));

    /// <summary>All that decides.</summary>
    public LaunchPlan Plan => plan;

    /// <summary>The definition.</summary>
    public DomainDocument Domain => plan.Domain;

    /// <summary>Its devices.</summary>
    public DomainDevices Devices => plan.Domain.Devices;

    /// <summary>The host's configuration.</summary>
    public LaunchSettings Settings => plan.Settings;

    /// <summary>What has to be opened or asked for.</summary>
    public ILaunchResources Resources => plan.Resources;

    /// <summary>Architecture of the guest.</summary>
    public string Architecture => plan.Emulator.Architecture;

    /// <summary>The guest's own folder.</summary>
    public string Folder => plan.Settings.GuestFolder(plan.Id, plan.Domain.Name);

    /// <summary>True when the emulator has the capability of this name.</summary>
    public bool Has(string flag) => plan.Emulator.Has(flag);

    /// <summary>Adds arguments.</summary>
    public void Add(params ReadOnlySpan<string> arguments)
    {
        foreach (var argument in arguments)
            Command.Arguments.Add(argument);
    }

    /// <summary>Adds a device; what <c>qemu:override</c> says about its alias is applied.</summary>
    public void Device(JsonObject properties) => Add("-device", Has("device.json+hotplug") ? Overridden(properties).ToString() : OptionText.Device(Overridden(properties)));

    /// <summary>Adds a device that stands at an address; on s390 its identity comes first.</summary>
    public void Device(DeviceInfo info, JsonObject properties)
    {
        if (Has("zpci") && ZpciProperties.Of(info) is { } identity)
            Device(identity);
        Device(properties);
    }

    /// <summary>Adds an object of QEMU's object model.</summary>
    /// <param name="properties">With <c>qom-type</c> and <c>id</c>.</param>
    public void Object(JsonObject properties) => Add("-object", properties.ToString());

    /// <summary>Adds a node of the block layer.</summary>
    public void BlockNode(JsonObject properties) => Add("-blockdev", properties.ToString());

    /// <summary>Adds a network backend.</summary>
    public void NetworkBackend(JsonObject properties) => Add("-netdev", properties.ToString());

    /// <summary>Lets the emulator inherit a descriptor.</summary>
    public void Pass(int descriptor) => Command.Descriptors.Add(descriptor);

    /// <summary>A refusal of something that this emulator or this driver cannot do.</summary>
    public static LibvirtException Unsupported(string message) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, message);

    private static JsonObject Overridden(JsonObject properties) => properties;
}
