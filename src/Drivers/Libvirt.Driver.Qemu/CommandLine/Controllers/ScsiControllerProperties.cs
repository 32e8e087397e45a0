using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Controllers;

/// <summary>SCSI controllers.</summary>
internal static class ScsiControllerProperties
{
    /// <summary>Properties without the address.</summary>
    public static JsonObject Of(Controller controller)
    {
        var driver = controller.Driver;
        var alias = AddressProperties.Alias(controller.Info);
        if (controller.Model is not ("virtio-scsi" or "virtio-transitional" or "virtio-non-transitional"))
            return new JsonObject().Add("driver", Driver(controller.Model)).Add("id", alias);
        var properties = VirtioProperties.Start("virtio-scsi", controller.Info, driver?.Options, VirtioModels.Of(controller.Model));
        if (driver?.IoThread is > 0 and var thread)
            properties.Add("iothread", IoThreadProperties.Alias(thread));
        return properties.Add("id", alias).AddPositive("num_queues", driver?.Queues).AddPositive("cmd_per_lun", driver?.CommandsPerLun).AddPositive("max_sectors", driver?.MaximumSectors)
            .AddSwitch("ioeventfd", driver?.IoEventFd).AddPart("iothread-vq-mapping", IoThreadProperties.Mapping(driver?.IoThreads));
    }

    private static string Driver(string? model) => model switch
    {
        "lsilogic" => "lsi",
        "ibmvscsi" => "spapr-vscsi",
        "lsisas1068" => "mptsas1068",
        "lsisas1078" => "megasas",
        "vmpvscsi" => "pvscsi",
        "am53c974" => "am53c974",
        "dc390" => "dc-390",
        _ => throw LaunchBuilder.Unsupported($"Unsupported controller model: {model}"),
    };
}
