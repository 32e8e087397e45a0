namespace Libvirt.Documents.Domains;

/// <summary>Listeners of displays; a graphics card for them.</summary>
internal static class DisplayDefaults
{
    public static void Listeners(DomainDocument domain, ParseOptions options)
    {
        foreach (var graphics in domain.Devices.Graphics)
            graphics.Complete(options);
    }

    public static void ImplicitVideo(DomainDocument domain, ParseOptions options)
    {
        if (domain.Devices.Graphics.Count > 0 && domain.Devices.Videos.Count == 0)
            domain.Devices.Videos.Add(new() { Model = new() });
    }

    public static void VideoMemory(DomainDocument domain, ParseOptions options)
    {
        bool primary = domain.Devices.Videos.Exists(v => v.Model?.Primary == true);
        foreach (var video in domain.Devices.Videos)
        {
            var model = video.Model ??= new();
            model.Type ??= VideoType.Cirrus;
            if (!primary && model.Type != VideoType.None)
            {
                model.Primary = true;
                primary = true;
            }
            if (model.Type != VideoType.None)
                model.Heads ??= 1;
            switch (model.Type)
            {
                case VideoType.Qxl:
                    model.Ram = Or(model.Ram, 65536);
                    model.Vram = Or(model.Vram, 65536);
                    break;
                case VideoType.Vga or VideoType.Cirrus or VideoType.Vmvga or VideoType.Bochs:
                    model.Vram = System.Numerics.BitOperations.RoundUpToPowerOf2(Or(model.Vram, 16384));
                    break;
                case VideoType.Xen:
                    model.Vram = Or(model.Vram, 4096);
                    break;
            }
        }
    }

    private static uint Or(uint value, uint otherwise) => value == 0 ? otherwise : value;
}
