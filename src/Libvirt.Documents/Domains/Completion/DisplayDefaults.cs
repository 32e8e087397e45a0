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
        {
            var video = new VideoDevice { Model = new() };
            domain.Devices.Videos.Add(video);
            options.DeviceDefaults?.Invoke(domain, video, options);
        }
    }

    public static void VideoMemory(DomainDocument domain, ParseOptions options)
    {
        var videos = domain.Devices.Videos;
        int first = videos.FindIndex(v => v.Model?.Primary == true);
        if (first >= 0 && videos.FindLastIndex(v => v.Model?.Primary == true) != first)
            throw DomainValidation.Unsupported("Only one primary video device is supported");
        if (first > 0)
        {
            videos.Insert(0, videos[first]);
            videos.RemoveAt(first + 1);
        }
        bool primary = first >= 0 || videos is [{ Model.Primary: false }, ..];
        foreach (var video in domain.Devices.Videos)
        {
            var model = video.Model ??= new();
            model.Type ??= VideoType.Cirrus;
            if (model.Primary == false)
                model.Primary = null;
            if (!primary && model.Type != VideoType.None)
            {
                model.Primary = true;
                primary = true;
            }
            if (model.Type != VideoType.None)
                model.Heads ??= 1;
            switch (model.Type)
            {
                case VideoType.None: // says that there is none: whatever else stood there means nothing
                    video.Model = new() { Type = VideoType.None };
                    break;
                case VideoType.Qxl:
                    model.Ram = Or(model.Ram, 65536);
                    model.Vram = System.Numerics.BitOperations.RoundUpToPowerOf2(Or(model.Vram, 65536));
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
