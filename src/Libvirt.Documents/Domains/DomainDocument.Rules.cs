using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

public sealed partial class DomainDocument
{
    /// <summary>A domain that does not run has no live view.</summary>
    partial void OnFormatting(ref FormatOptions options)
    {
        if (Id is null && !options.Whole)
            options = options with { Inactive = true };
    }

    private void ReadGenerationId(XmlPullReader reader)
    {
        GenerationId = reader.ReadText();
        if (GenerationId.Length == 0)
            GenerationId = Libvirt.Uuid.NewRandom().ToString();
        else if (!Libvirt.Uuid.TryParse(GenerationId, out var id))
            throw reader.Error(ErrorNumber.InternalError, "malformed genid element");
        else
            GenerationId = id.ToString();
    }

    private void WriteGenerationId(XmlBuffer buffer)
    {
        if (GenerationId is not null)
            buffer.Element("genid", GenerationId);
    }

    /// <summary>Whether guest memory is part of core dumps; null for the hypervisor's default.</summary>
    public bool? DumpCore { get; set; }

    private void ReadMemory(XmlPullReader reader)
    {
        if (reader.TryGetAttribute("dumpCore", out var text))
        {
            if (!XmlScalar.TryOnOff(text, out bool dump))
                throw reader.Invalid("dumpCore", text, null, null, default);
            DumpCore = dump;
        }
        Memory = reader.ReadScaled(1024, 1024);
    }

    private void WriteMemory(XmlBuffer buffer)
    {
        buffer.Start("memory");
        if (DumpCore is { } dump)
            buffer.Attribute("dumpCore", dump ? "on" : "off");
        buffer.Attribute("unit", "KiB");
        buffer.Text(Memory);
        buffer.End("memory");
    }

    /// <summary>Number of slots for memory devices.</summary>
    public uint MemorySlots { get; set; }

    private void ReadMaximumMemory(XmlPullReader reader)
    {
        if (reader.TryGetAttribute("slots", out var slots))
            MemorySlots = XmlScalar.TryUInt32(slots, false, out uint count) ? count : throw reader.XmlError("Failed to parse memory slot count");
        MaximumMemory = reader.ReadScaled(1024, 1024);
    }

    private void WriteMaximumMemory(XmlBuffer buffer)
    {
        if (MaximumMemory == 0)
            return;
        buffer.Start("maxMemory");
        if (MemorySlots > 0)
            buffer.Attribute("slots", (ulong)MemorySlots);
        buffer.Attribute("unit", "KiB");
        buffer.Text(MaximumMemory);
        buffer.End("maxMemory");
    }

    private bool ShowsSecurityLabels => true;

    partial void OnRead(XmlPullReader reader)
    {
        if (Name.Length == 0)
            throw reader.Error(ErrorNumber.NoName, null);
        if (Title?.Contains('\n') == true)
            throw reader.XmlError("Domain title can't contain newlines");
        if (Cpu is not null)
            Cpu.Architecture = null; // only of host CPUs
        for (int i = 1; i < ThrottleGroups.Count; i++)
            if (ThrottleGroups.FindIndex(g => g.Name == ThrottleGroups[i].Name) < i)
                throw reader.XmlError($"duplicate group name '{ThrottleGroups[i].Name}' found");
        for (int i = 1; i < SecurityLabels.Count; i++)
            if (SecurityLabels[i].Model is { } model && SecurityLabels.FindIndex(l => l.Model == model) < i)
                throw reader.Error(ErrorNumber.XmlDetail, $"seclabel for model {model} is already provided");
        if (SecurityLabels.Count > 1 && SecurityLabels.Exists(l => l.Model is null))
            throw reader.XmlError("missing security model when using multiple labels");
        if (Os.Type.Value is not ("hvm" or "xen" or "linux" or "exe" or "uml" or "xenpvh" or ""))
            throw reader.Unsupported($"unknown OS type '{Os.Type.Value}'");
        if (Os.Type.Value.Length == 0)
        {
            if (Bootloader is null)
                throw reader.XmlError("an os <type> must be specified");
            Os.Type.Value = "xen";
        }
    }

    partial void OnParsed(ParseOptions options) => Complete(options);

    /// <summary>Completes and checks a domain that was read as a part of another document, or that was changed.</summary>
    /// <exception cref="LibvirtException">it cannot be</exception>
    public void Complete(ParseOptions options)
    {
        if (!options.SkipCompletion)
            DomainCompletion.Run(this, options);
        if (options.SkipValidation)
            return;
        DomainValidation.Run(this);
        options.DomainChecks?.Invoke(this, options);
    }
}
