namespace Libvirt.Documents.Schema;

/// <summary>The datatypes that declarations name as <c>%name</c>: a name and its pattern in the notation of <see cref="XmlSchemaAttribute"/> a line.</summary>
internal static class DatatypeTable
{
    /// <summary>The lines. Bounds are those of libvirt's schemas.</summary>
    public const string Text = """
        yesNo = 'yes' | 'no'
        onOff = 'on' | 'off'
        unsignedInt = digits[0..4294967295]
        unsignedLong = digits[0..18446744073709551615]
        unsignedShort = digits[0..65535]
        positive = digits[1..18446744073709551615]
        int = int[-2147483648..2147483647]
        long = int[-9223372036854775808..9223372036854775807]
        uint8 = /0x[0-9a-fA-F]{1,2}/ | int[0..255]
        uint16 = /(0x)?[0-9a-fA-F]{1,4}/ | int[0..65535]
        uint24 = /0x[0-9a-fA-F]{1,6}/ | int[0..16777215]
        uint32 = /(0x)?[0-9a-fA-F]{1,8}/ | int[0..4294967295]
        uint64 = /(0x)?[0-9a-fA-F]{1,16}/ | digits[0..18446744073709551615]
        hexadecimal = /(0x)?[0-9a-f]+/
        octalMode = /[0-7]{1,11}/
        port = int[-1..65535]
        usedPort = int[1..65535]
        uuid = /[0-9a-fA-F]{32}/ | /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/
        macAddress = /[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}/
        unicastMac = /[0-9a-fA-F][02468aAcCeE](:[0-9a-fA-F]{2}){5}/
        ipv4Address = /((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/
        ipv6Address = /[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){7}/ | /([0-9a-fA-F]{1,4}:){1,7}:/ | /([0-9a-fA-F]{1,4}:){6}:[0-9a-fA-F]{1,4}/ | /([0-9a-fA-F]{1,4}:){5}(:[0-9a-fA-F]{1,4}){1,2}/ | /([0-9a-fA-F]{1,4}:){4}(:[0-9a-fA-F]{1,4}){1,3}/ | /([0-9a-fA-F]{1,4}:){3}(:[0-9a-fA-F]{1,4}){1,4}/ | /([0-9a-fA-F]{1,4}:){2}(:[0-9a-fA-F]{1,4}){1,5}/ | /[0-9a-fA-F]{1,4}:(:[0-9a-fA-F]{1,4}){1,6}/ | /:(:[0-9a-fA-F]{1,4}){1,7}/ | /::/ | /([0-9a-fA-F]{1,4}:){6}([0-9]{1,3}\.){3}[0-9]{1,3}/ | /([0-9a-fA-F]{1,4}:){0,5}:([0-9a-fA-F]{1,4}:){0,5}([0-9]{1,3}\.){3}[0-9]{1,3}/
        ipAddress = %ipv4Address | %ipv6Address
        ipv4Prefix = int[0..32]
        ipPrefix = int[0..128]
        hostName = /[a-zA-Z0-9.\-]+/
        host = %ipAddress | %hostName
        title = /[^\n]+/
        objectName = /[^\/\n]+/
        genericName = /[a-zA-Z0-9_+\-]+/
        deviceName = /[a-zA-Z0-9_.\-\\:\/]+/
        zoneName = /[a-zA-Z0-9_\-]+/
        aliasName = /[a-zA-Z0-9_\-.]+/
        featureName = /[a-zA-Z0-9\-_.]+/
        path = /.+/
        absolutePath = /(\/|[a-zA-Z]:\\).+/
        absoluteFolder = /\/.*/
        vmwarePath = /\[[^\]]+\] .+/
        unit = /[bB]([yY][tT][eE][sS]?)?|[kKmMgGtTpPeE]([iI]?[bB])?/
        scaled = @unit=%unit? , %unsignedLong
        cpuSet = /([0-9]+(-[0-9]+)?|\^[0-9]+)(,([0-9]+(-[0-9]+)?|\^[0-9]+))*/
        wwn = /(0x)?[0-9a-fA-F]{16}/
        pciSlot = /(0x)?[0-1]?[0-9a-fA-F]/ | int[0..31]
        pciFunction = /(0x)?[0-7]/
        ccwCssid = /0x[0-9a-eA-E][0-9a-fA-F]?/ | /0x[fF][0-9a-eA-E]?/ | int[0..254]
        ccwSsid = /(0x)?[0-3]/
        ccwDevice = /0x[0-9a-fA-F]{1,4}/ | int[0..65535]
        volumeName = /[^\/.][^\/]*|\.[^\/.][^\/]*|\.\.[^\/]+/
        filterVariable = /$[ ]*[a-zA-Z0-9_]+(\[[ ]*@?[0-9]+[ ]*\])?[ ]*/
        filterMac = /([0-9a-fA-F]{1,2}:){5}[0-9a-fA-F]{1,2}/
        filterIpv4 = /([0-2]?[0-9]?[0-9]\.){3}[0-2]?[0-9]?[0-9]/
        filterIpv6 = /([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]*(([0-2]?[0-9]?[0-9]\.){3}[0-2]?[0-9]?[0-9])?/
        upTo2 = /[0-9]{1,2}/
        usbId = /(0x)?[0-9a-fA-F]{1,4}/
        usbAddress = /(0x)?[0-9a-fA-F]{1,3}/
        usbPort = /((0x)?[0-9a-fA-F]{1,3}\.){0,3}(0x)?[0-9a-fA-F]{1,3}/
        architecture = 'aarch64' | 'alpha' | 'armv6l' | 'armv7l' | 'cris' | 'i686' | 'ia64' | 'lm32' | 'loongarch64' | 'm68k' | 'microblaze' | 'microblazeel' | 'mips' | 'mipsel' | 'mips64' | 'mips64el' | 'openrisc' | 'parisc' | 'parisc64' | 'ppc' | 'ppc64' | 'ppc64le' | 'ppcemb' | 'riscv32' | 'riscv64' | 's390' | 's390x' | 'sh4' | 'sh4eb' | 'sparc' | 'sparc64' | 'unicore32' | 'x86_64' | 'xtensa' | 'xtensaeb'
        """;

    /// <summary>The notation of a datatype; null when there is none of this name.</summary>
    public static string? Find(string name)
    {
        foreach (var line in Text.AsSpan().EnumerateLines())
            if (line.StartsWith(name) && line[name.Length..].StartsWith(" = "))
                return line[(name.Length + 3)..].ToString();
        return null;
    }
}
