using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Trusted platform modules.</summary>
internal static class TpmStep
{
    private const string Character = "chrtpm";

    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var tpm in builder.Devices.Tpms)
        {
            var alias = tpm.Info.Alias?.Name ?? "";
            if (tpm.Model == TpmModel.SpaprTpmProxy)
            {
                builder.Device(new JsonObject().Add("driver", "spapr-tpm-proxy").Add("id", alias).Add("host-path", tpm.Backend?.Device ?? ""));
                continue;
            }
            Backend(builder, tpm, alias);
            builder.Device(new JsonObject().Add("driver", Driver(builder, tpm.Model)).Add("tpmdev", "tpm-" + alias).Add("id", alias).AddAddress(builder.Domain, tpm.Info), tpm.Info);
        }
    }

    private static string Driver(LaunchBuilder builder, TpmModel? model)
        => model is TpmModel.TpmTis && !builder.Guest.IsX86 ? "tpm-tis-device" : model is { } known ? TpmModelNames.Text(known) : "tpm-tis";

    private static void Backend(LaunchBuilder builder, Tpm tpm, string alias)
    {
        switch (tpm.Backend?.Type)
        {
            case TpmBackendType.Passthrough:
                var (device, cancel) = builder.Resources.OpenTpm(tpm.Backend.Device ?? "/dev/tpm0");
                var path = builder.DescriptorSet(device, alias + "-tpm");
                builder.Add("-tpmdev", $"passthrough,id=tpm-{alias},path={path},cancel-path={builder.DescriptorSet(cancel, alias + "-cancel")}");
                break;
            case TpmBackendType.Emulator or TpmBackendType.External:
                var socket = tpm.Backend.Type == TpmBackendType.External ? tpm.Backend.Source?.Path ?? "" : builder.Resources.EmulatedTpm(tpm);
                builder.Add("-chardev", socket is null ? $"null,id={Character}" : builder.Has("chardev.json") ? Json(socket).ToString() : $"socket,id={Character},path={OptionText.Escape(socket)}");
                builder.Add("-tpmdev", $"emulator,id=tpm-{alias},chardev={Character}");
                break;
        }
    }

    private static JsonObject Json(string socket) => new JsonObject().Add("id", Character).Add("backend", new JsonObject().Add("type", "socket").Add("data",
        new JsonObject().Add("addr", new JsonObject().Add("type", "unix").Add("data", new JsonObject().Add("path", socket))).Add("server", false)));
}
