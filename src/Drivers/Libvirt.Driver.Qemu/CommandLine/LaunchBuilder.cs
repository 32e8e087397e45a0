using System.Globalization;
using Libvirt.Documents.Domains.Namespaces;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Secrets;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>A command line that is being built. Each step (folder Steps) adds its arguments; <see cref="LaunchSteps"/> is their order.</summary>
internal sealed class LaunchBuilder(LaunchPlan plan) : IImageTarget
{
    /// <summary>What is built.</summary>
    public LaunchCommand Command { get; } = new(plan.Domain.Devices.Emulator ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "the guest has no emulator"));

    /// <summary>All that decides.</summary>
    public LaunchPlan Plan => plan;

    /// <summary>The definition.</summary>
    public DomainDocument Domain => plan.Domain;

    /// <summary>Its devices.</summary>
    public DomainDevices Devices => plan.Domain.Devices;

    /// <summary>The definition with questions about its machine.</summary>
    public QemuGuest Guest { get; } = new(plan.Domain, plan.Emulator, new(), ParseOptions.Default) { IsRunning = plan.IsRunning };

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
    public void Device(JsonObject properties, DeviceInfo info)
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
    public void NetworkBackend(JsonObject properties) => Add("-netdev", Has("netdev.json") ? properties.ToString() : OptionText.Format(properties, "type"));

    /// <summary>Lets the emulator inherit a descriptor.</summary>
    public void Pass(int descriptor) => Command.Descriptors.Add(descriptor);

    /// <summary>Adds a set of descriptors.</summary>
    public void DescriptorSet(uint set, IReadOnlyList<(int Descriptor, string Name)> descriptors)
    {
        foreach (var (descriptor, name) in descriptors)
        {
            Pass(descriptor);
            Add("-add-fd", string.Create(CultureInfo.InvariantCulture, $"set={set},fd={descriptor},opaque={name}"));
        }
    }

    /// <summary>Adds the pass phrase of a TLS key.</summary>
    /// <returns>the object's alias</returns>
    public string KeySecret(string alias, Uuid secret)
    {
        Object(SecretObject.Of(alias, Resources.SecretValue(new() { Uuid = secret }, "tls"), Resources));
        return alias;
    }

    /// <summary>Name of the audio backend of a device; the first one when it names none.</summary>
    public string Audio(uint? id) => string.Create(CultureInfo.InvariantCulture, $"audio{(id is > 0 ? id : Devices.Audios is [var first, ..] ? first.Id : 1)}");

    /// <summary>Tells SASL where its files are.</summary>
    public void SaslFolder(string? folder)
    {
        if (folder is not null)
            Command.Environment.Add(new("SASL_CONF_PATH", folder));
    }

    /// <summary>Hands a descriptor over as a set that QEMU opens like a file.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="purpose">Told to QEMU, so that it can be found again.</param>
    /// <returns>the path that means it</returns>
    public string DescriptorSet(int descriptor, string purpose)
    {
        uint set = plan.Counters.NextDescriptorSet();
        Pass(descriptor);
        Add("-add-fd", string.Create(CultureInfo.InvariantCulture, $"set={set},fd={descriptor},opaque={purpose}"));
        return string.Create(CultureInfo.InvariantCulture, $"/dev/fdset/{set}");
    }

    /// <summary>A refusal of something that this emulator or this driver cannot do.</summary>
    public static LibvirtException Unsupported(string message) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, message);

    /// <summary>Applies what the user demands for the properties of this device.</summary>
    public JsonObject Overridden(JsonObject properties)
    {
        if (QemuExtension.Instance.Of(plan.Domain.Extensions) is not { Override.Devices: { Count: > 0 } devices } || properties.GetString("id") is not { } id)
            return properties;
        foreach (var device in devices)
            if (device.Alias == id && device.Frontend is { } frontend)
                foreach (var property in frontend.Properties)
                    Override(properties, property);
        return properties;
    }

    private static void Override(JsonObject properties, QemuProperty property)
    {
        if (property.Type == QemuPropertyType.Remove)
        {
            properties.Remove(property.Name);
            return;
        }
        var value = property.Value ?? "";
        properties.Set(property.Name, property.Type switch
        {
            QemuPropertyType.Signed => new JsonNumber(long.Parse(value, CultureInfo.InvariantCulture)),
            QemuPropertyType.Unsigned => new JsonNumber(ulong.Parse(value, CultureInfo.InvariantCulture)),
            QemuPropertyType.Bool => new JsonBoolean(value == "true"),
            _ => new JsonString(value),
        });
    }
}
