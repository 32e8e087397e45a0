using System.Globalization;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Json;

namespace Libvirt.Host.Images;

/// <summary>QEMU's <c>json:</c> description of a block device, as images have it.</summary>
internal static class BackingJson
{
    /// <summary>Layers of raw nodes that are looked through.</summary>
    private const int MaximumDepth = 8;

    /// <summary>Reads the text behind "json:".</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_INVALID_ARG: it is no description of storage that is known</exception>
    public static BackingReference Parse(string text)
    {
        if (JsonValue.Parse(text) is not JsonObject flat)
            throw BackingReference.Error("JSON backing volume definition is no object");
        var properties = JsonFlattening.Deflatten(flat);
        // The outermost layer may be a format, which is told elsewhere.
        if (properties.GetString("driver") is not { } driver || properties.Has("file") && driver != "raw")
            properties = properties.GetObject("file") ?? throw BackingReference.Error($"JSON backing volume definition '{text}' lacks driver name");
        return Parse(properties, 0);
    }

    private static BackingReference Parse(JsonObject properties, int depth)
    {
        var driver = properties.GetString("driver") ?? throw BackingReference.Error("JSON backing volume definition lacks driver name");
        switch (driver)
        {
            case "file":
                return new(StorageType.File, new() { File = Text(properties, "filename", driver) });
            case "host_device" or "host_cdrom":
                return new(StorageType.Block, new() { Device = Text(properties, "filename", driver) });
            case "raw" when depth < MaximumDepth && properties.GetObject("file") is { } inner:
                return Part(Parse(inner, depth + 1), properties);
            case "nvme":
                return Nvme(properties);
            case "http" or "https" or "ftp" or "ftps" or "tftp":
                return Curl(properties, driver);
            default:
                return BackingServers.Parse(driver, properties);
        }
    }

    /// <summary>A raw node may show only a part of what it reads.</summary>
    private static BackingReference Part(BackingReference reference, JsonObject properties)
    {
        if (Number(properties, "size") is { } size)
            reference.Source.Slices.Add(new() { Type = "storage", Offset = Number(properties, "offset") ?? 0, Size = size });
        return reference;
    }

    private static BackingReference Nvme(JsonObject properties)
    {
        var parts = Text(properties, "device", "nvme").Split(':', '.');
        var numbers = new uint[4];
        if (parts.Length != numbers.Length)
            throw BackingReference.Error("malformed device address in JSON backing volume of NVMe");
        for (int i = 0; i < numbers.Length; i++)
            if (!uint.TryParse(parts[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out numbers[i]))
                throw BackingReference.Error("malformed device address in JSON backing volume of NVMe");
        return new(StorageType.Nvme, new()
        {
            Kind = "pci",
            Namespace = Number(properties, "namespace") ?? throw BackingReference.Error("missing namespace in JSON backing volume of NVMe"),
            Address = new() { Domain = numbers[0], Bus = numbers[1], Slot = numbers[2], Function = numbers[3] },
        });
    }

    private static BackingReference Curl(JsonObject properties, string driver)
    {
        var reference = BackingUri.Parse(Text(properties, "url", driver));
        if (StorageProtocolNames.Text(reference.Source.Protocol!.Value) != driver)
            throw BackingReference.Error($"expected protocol '{driver}' but got '{StorageProtocolNames.Text(reference.Source.Protocol.Value)}' in URI JSON volume definition");
        var source = reference.Source;
        foreach (var cookie in properties.GetString("cookie")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            int equals = cookie.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw BackingReference.Error($"malformed http cookie '{cookie}' in backing store definition");
            source.Cookies.Add(new() { Name = cookie[..equals], Value = cookie[(equals + 1)..] });
        }
        source.SslVerify = properties.GetBoolean("sslverify") ?? Switch(properties.GetString("sslverify"));
        source.ReadAhead = Number(properties, "readahead");
        source.Timeout = Number(properties, "timeout");
        return reference with { HasLogin = reference.HasLogin || properties.Has("username") || properties.Has("password-secret") };
    }

    private static bool? Switch(string? text) => text switch { "on" or "yes" => true, "off" or "no" => false, _ => null };

    /// <summary>A text that must be there.</summary>
    internal static string Text(JsonObject properties, string name, string driver)
        => properties.GetString(name) ?? throw BackingReference.Error($"missing '{name}' in JSON backing volume of driver '{driver}'");

    /// <summary>A number, which some programs write as text.</summary>
    internal static ulong? Number(JsonObject properties, string name)
        => properties.GetNumber(name)?.AsULong ?? (ulong.TryParse(properties.GetString(name), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null);
}
